import type { ComponentChildren } from 'preact'

function Icon({ children, size = 24 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const MoreIcon = () => (
  <Icon>
    <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3.4" />
  </Icon>
)
export const AttachIcon = () => (
  <Icon>
    <path d="m20 11.2-8.3 8.2a5.3 5.3 0 0 1-7.5-7.5l8.5-8.4a3.6 3.6 0 0 1 5 5l-8.4 8.5a1.8 1.8 0 0 1-2.6-2.6l7.6-7.5" />
  </Icon>
)
export const MicrophoneIcon = () => (
  <Icon>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
  </Icon>
)
export const SendIcon = () => (
  <Icon>
    <path d="M4.5 19.5 20.5 12l-16-7.5 2.2 6.3 7.3 1.2-7.3 1.2z" fill="currentColor" stroke-width="1" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon size={20}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" stroke-width="2.4" />
  </Icon>
)
export const MenuIcon = () => (
  <Icon size={20}>
    <path d="M4 7h16M4 12h16M4 17h10" stroke-width="2.2" />
  </Icon>
)
/** A keyboard of buttons in place of the letters. */
export const KeyboardIcon = () => (
  <Icon>
    <rect x="3.5" y="5.5" width="17" height="13" rx="3" />
    <path d="M7.5 10h3.5M13 10h3.5M7.5 14h3.5M13 14h3.5" />
  </Icon>
)
export const FileIcon = () => (
  <Icon size={22}>
    <path d="M6.5 3.5h7l4.5 4.5v12.5h-11.5zM13 3.5V8.5h5" />
  </Icon>
)
export const PlayIcon = () => (
  <Icon size={22}>
    <path d="M8 5.5v13l10.5-6.5z" fill="currentColor" />
  </Icon>
)
export const PauseIcon = () => (
  <Icon size={22}>
    <path d="M8.5 6v12M15.5 6v12" stroke-width="3.6" />
  </Icon>
)
export const PinIcon = () => (
  <Icon size={30}>
    <path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z" fill="#e5484d" stroke="#fff" />
    <circle cx="12" cy="10" r="2.3" fill="#fff" stroke="none" />
  </Icon>
)
/** Two ticks: delivered and read. */
export const TicksIcon = () => (
  <svg
    class="ticks"
    width="17"
    height="11"
    viewBox="0 0 17 11"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path
      d="m1 6 3.2 3.6L11 1.5M7.6 9.2 8 9.6l7.4-8.1"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
export const OutsideIcon = () => (
  <svg
    class="outside"
    width="9"
    height="9"
    viewBox="0 0 9 9"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d="m1.5 7.5 6-6M3 1.5h4.5V6" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
)
export const ReplyIcon = () => (
  <Icon size={18}>
    <path d="M10 6 4 12l6 6M4.5 12H14a6 6 0 0 1 6 6v1" stroke-width="2" />
  </Icon>
)
export const ListIcon = () => (
  <Icon size={18}>
    <path d="M4 6.5h.01M4 12h.01M4 17.5h.01M9 6.5h11M9 12h11M9 17.5h11" stroke-width="2.4" />
  </Icon>
)
export const LockIcon = () => (
  <Icon size={13}>
    <path
      d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"
      fill="currentColor"
      fill-opacity="0.25"
      stroke-width="2.4"
    />
  </Icon>
)
export const CameraIcon = () => (
  <Icon>
    <path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z" />
    <circle cx="12" cy="13" r="3.4" />
  </Icon>
)
export const PlaceIcon = () => (
  <Icon>
    <path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z" />
    <circle cx="12" cy="10" r="2.3" />
  </Icon>
)
export const PersonIcon = ({ size }: { size?: number }) => (
  <Icon {...(size && { size })}>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20a7.5 7.5 0 0 1 15 0" />
  </Icon>
)
export const StickerIcon = () => (
  <Icon>
    <path d="M13 20.5H8A4.5 4.5 0 0 1 3.5 16V8A4.5 4.5 0 0 1 8 3.5h8A4.5 4.5 0 0 1 20.5 8v5zM13 20.5V17a4 4 0 0 1 4-4h3.5M8.5 9.5v.5M15 9.5v.5" />
  </Icon>
)
