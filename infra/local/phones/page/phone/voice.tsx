import { useRef, useState } from 'preact/hooks'
import { PauseIcon, PlayIcon } from './icons.tsx'

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Something to listen to: `seconds` long as its message says, or as long as it is. */
export function Voice({
  src,
  seconds: told,
  title,
  words,
}: {
  src: string
  seconds?: number
  title?: string
  words: { play: string; pause: string }
}) {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [measured, setMeasured] = useState(1)
  const seconds = told ?? measured
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
        preload={told === undefined ? 'metadata' : 'none'}
        onLoadedMetadata={({ currentTarget }) =>
          setMeasured(Number.isFinite(currentTarget.duration) ? currentTarget.duration : 1)
        }
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
      />
    </div>
  )
}
