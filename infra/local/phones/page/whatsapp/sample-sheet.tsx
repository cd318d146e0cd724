import { CameraIcon, FileIcon, PersonIcon, PlaceIcon, StickerIcon } from '../phone/icons.tsx'
import type { Words } from './words.ts'

const SAMPLES = [
  { sample: 'document', Icon: FileIcon },
  { sample: 'photo', Icon: CameraIcon },
  { sample: 'sticker', Icon: StickerIcon },
  { sample: 'location', Icon: PlaceIcon },
  { sample: 'contact', Icon: PersonIcon },
] as const

/** What can be sent that is not text. */
export function SampleSheet({ words, onPick }: { words: Words; onPick(sample: string): void }) {
  return (
    <ul class="samples">
      {SAMPLES.map(({ sample, Icon }) => (
        <li key={sample}>
          <button type="button" onClick={() => onPick(sample)}>
            <span class="sample-icon" data-sample={sample}>
              <Icon />
            </span>
            {words[sample]}
          </button>
        </li>
      ))}
    </ul>
  )
}
