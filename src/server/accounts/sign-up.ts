import { isAPIError } from 'better-auth/api'
import type { Accounts } from './create-accounts.ts'
import { noAddress } from './create-accounts.ts'

export interface NewPerson {
  readonly username: string
  readonly name: string
  readonly password: string
}

export interface SignedUp {
  readonly account: string
  /** `Set-Cookie` of the new session. */
  readonly cookies: readonly string[]
}

export type SignUpRefusal = {
  readonly code: 'username-taken' | 'username-invalid' | 'password-too-short' | 'sign-up-refused'
}

const refusals: Readonly<Record<string, SignUpRefusal['code']>> = {
  USERNAME_IS_ALREADY_TAKEN: 'username-taken',
  USERNAME_IS_ALREADY_TAKEN_PLEASE_TRY_ANOTHER: 'username-taken',
  INVALID_USERNAME: 'username-invalid',
  USERNAME_TOO_SHORT: 'username-invalid',
  USERNAME_TOO_LONG: 'username-invalid',
  USERNAME_IS_INVALID: 'username-invalid',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'sign-up-refused',
}

/** Only called for the holder of a set-up link or an invitation: nobody signs up from outside. */
export async function signUp(accounts: Accounts, person: NewPerson): Promise<SignedUp | SignUpRefusal> {
  try {
    const { headers, response } = await accounts.api.signUpEmail({
      body: { ...person, email: noAddress() },
      returnHeaders: true,
    })
    return { account: response.user.id, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!isAPIError(error)) throw error
    const code = String((error.body as { code?: unknown } | undefined)?.code ?? '')
    return { code: refusals[code] ?? 'sign-up-refused' }
  }
}
