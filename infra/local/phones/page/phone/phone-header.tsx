import { MoreIcon } from './icons.tsx'
import { type Choice, Menu } from './menu.tsx'

export interface Head {
  /** With whom the chat is. */
  name: string
  status: string
  /** That they are doing something. */
  acting?: boolean
  choices: Choice[]
}

/** The head of a chat: who it is with, what they are doing, and what else can be done. */
export function PhoneHeader({ name, status, acting, choices, more }: Head & { more: string }) {
  return (
    <div class="head">
      <span class="avatar" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div class="head-words">
        <bdi class="head-name">{name}</bdi>
        <span class={acting ? 'head-status acting' : 'head-status'}>{status}</span>
      </div>
      <Menu look="tool" label={more} choices={choices}>
        <MoreIcon />
      </Menu>
    </div>
  )
}
