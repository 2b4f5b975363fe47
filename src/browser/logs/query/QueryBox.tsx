import { useMergedRef } from '@mantine/hooks'
import { IconCornerDownLeft, IconSearch, IconX } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, type Ref, useId, useMemo, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import { fieldOf } from '#contract/channels/index.ts'
import { formatQueryText } from '#contract/query-text/format-query-text.ts'
import classes from './QueryBox.module.css'
import { QueryList } from './QueryList.tsx'
import { QueryMarks } from './QueryMarks.tsx'
import { QueryProblem } from './QueryProblem.tsx'
import { textWidth } from './text-width.ts'
import { useQueryBox } from './use-query-box.ts'

/** The filters of a log as text: typed, completed and applied here, the same as the chips beside it. */
export function QueryBox({ scope, inputRef }: { scope: LogScope; inputRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const merged = useMergedRef(input, inputRef)
  const box = useQueryBox(scope, input)
  const id = useId()
  const [listId, problemId] = [`${id}-list`, `${id}-problem`]
  const example = useMemo(() => exampleText(scope, box.words), [scope, box.words])
  useShortcuts({ search: () => input.current?.focus() })

  const shown = box.problem !== undefined && box.focused
  const panel = box.open || shown || box.lack !== undefined
  // A custom property in a style needs the cast; React's types list only known ones.
  const style = {
    '--at': `${panel ? textWidth(input.current, box.text.slice(0, box.problem?.start ?? box.anchor)) : 0}px`,
  } as CSSProperties

  return (
    <div className={classes.box} data-dirty={box.dirty} style={style}>
      <IconSearch className={classes.icon ?? ''} size={15} stroke={1.6} aria-hidden="true" />
      <div className={classes.field}>
        <QueryMarks text={box.text} problem={box.problem} input={input} />
        <input
          ref={merged}
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={t('query.label')}
          aria-expanded={box.open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={box.open && box.active >= 0 ? `${listId}-${box.active}` : undefined}
          aria-invalid={box.problem !== undefined}
          aria-describedby={shown ? problemId : undefined}
          placeholder={t('query.placeholder', { example })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={box.text}
          onChange={({ target }) => box.type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => box.moveCaret(currentTarget.selectionStart ?? 0)}
          onFocus={box.focus}
          onClick={box.click}
          onBlur={box.blur}
          onKeyDown={box.keyDown}
        />
      </div>
      {box.dirty ? (
        <>
          <BoxButton label={t('query.discard')} onClick={box.discard}>
            <IconX size={13} stroke={2} aria-hidden="true" />
          </BoxButton>
          <BoxButton label={t('query.apply')} onClick={box.apply}>
            <IconCornerDownLeft size={14} stroke={2} aria-hidden="true" />
          </BoxButton>
        </>
      ) : (
        !box.focused && <Kbd>/</Kbd>
      )}
      <div className={classes.panel} hidden={!panel}>
        {shown && <QueryProblem id={problemId} channel={scope.channel} problem={box.problem} words={box.words} />}
        {box.lack && !shown && <p className={classes.lack}>{t(`query.lack.${box.lack}`)}</p>}
        <QueryList
          id={listId}
          hidden={!box.open}
          options={box.options}
          active={box.active}
          onPick={box.accept}
          onForget={box.canForget ? box.forget : undefined}
        />
      </div>
      <span className="tb-visually-hidden" role="status">
        {box.open ? t('query.offers', { count: box.options.length }) : ''}
      </span>
    </div>
  )
}

function BoxButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** `status:failed to:+49`, in the names of this log. */
function exampleText({ channel }: LogScope, words: ReturnType<typeof useQueryBox>['words']): string {
  const status = fieldOf(channel, channel.status)
  const option =
    status.kind === 'status' ? (status.options.find(({ tone }) => tone === 'failed') ?? status.options[0]) : undefined
  return formatQueryText(
    [
      ...(option ? [{ key: status.key, op: 'is' as const, values: [option.value] }] : []),
      { key: channel.contact, op: 'starts' as const, values: ['+49'] },
    ],
    channel,
    { words },
  )
}
