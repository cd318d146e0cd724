/** The app would not let the person do it. */
export class Impossible extends Error {
  readonly code:
    | 'no-such-phone'
    | 'no-such-button'
    | 'no-such-message'
    | 'blocked'
    | 'gone'
    | 'off'
    | 'one-way'
    | 'taken'
    | 'nothing-to-repeat'
    | 'nothing-to-say'
  constructor(code: Impossible['code'], message: string) {
    super(message)
    this.code = code
  }
}
