import { parseIsoDate } from '../../values/iso-date.ts'

/** `2020/5/6`, `2020年5月6日`, `20200506` and `2020.05.06 00:00` as `2020-05-06`; anything else stays as it is. */
export function readDay(text: string): string {
  const plain = text.normalize('NFKC')
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T][\d:.]+)?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!match) return text
  const [, year = '', month = '', day = ''] = match
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? text
}
