/**
 * CJK radicals that Unicode gives no normalisation for, and the character each stands for (EquivalentUnifiedIdeograph.txt of
 * Unicode 15). Text copied out of a PDF often has them in place of the characters they look like: ⻔ for 门, ⻓ for 长.
 */
const pairs =
  '2E81厂2E82乛2E83乚2E84乙2E85亻2E86冂2E88刀2E89刂2E8A卜2E8C小2E8D小2E8E兀2E8F尣2E90尢2E92巳2E93幺2E94彑2E96忄' +
  '2E97心2E98扌2E99攵2E9B旡2E9C日2E9D月2E9E歺2EA0民2EA1氵2EA2氺2EA3灬2EA4爫2EA5爫2EA6丬2EA7牛2EA8犭2EA9王2EAB目' +
  '2EAC示2EAD礻2EAF糹2EB0纟2EB1罓2EB2罒2EB4冗2EB6羊2EB9耂2EBA肀2EBB聿2EBC肉2EBE艹2EBF艹2EC0艹2EC1虎2EC2衤2EC3覀' +
  '2EC4西2EC5见2EC6角2EC8讠2EC9贝2ECB车2ECC辶2ECD辶2ECE辶2ECF邑2ED0钅2ED1長2ED2镸2ED3长2ED4门2ED6阝2ED7雨2ED8青' +
  '2ED9韦2EDA页2EDB风2EDC飞2EDD食2EDF飠2EE0饣2EE2马2EE3骨2EE4鬼2EE5鱼2EE6鸟2EE7卤2EE8麦2EE9黄2EEA黾2EEB斉2EEC齐' +
  '2EED歯2EEE齿2EEF竜2EF0龙2EF1龜2EF2亀'

const characterOf: ReadonlyMap<string, string> = new Map(
  [...pairs.matchAll(/([0-9A-F]{4})(.)/gu)].map(([, code = '', character = '']) => [
    String.fromCodePoint(Number.parseInt(code, 16)),
    character,
  ]),
)

/** The character itself when it is no such radical. */
export function withoutRadical(character: string): string {
  return characterOf.get(character) ?? character.normalize('NFKC')
}
