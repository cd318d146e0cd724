import { useRef, useState } from 'preact/hooks'
import { PauseIcon, PlayIcon } from './icons.tsx'
import type { Words } from './words.ts'

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Something to listen to, `seconds` long as its message says. */
export function Voice({
  src,
  seconds,
  title,
  words,
}: {
  src: string
  seconds: number
  title?: string
  words: Words
}) {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  return (
    <div class="voice">
      <button
        type="button"
        class="file-icon"
        aria-label={playing ? words.pause : words.play}
        onClick={() => (playing ? audio.current?.pause() : audio.current?.play())}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <span class="file-words">
        {title ? (
          <bdi class="file-name">{title}</bdi>
        ) : (
          <span class="wave" style={{ '--heard': `${(100 * at) / seconds}%` }} />
        )}
        <span class="file-size">{clock(playing ? at : seconds)}</span>
      </span>
      {/* biome-ignore lint/a11y/useMediaCaption: what is sent has no track of its own */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
      />
    </div>
  )
}
