import * as mantine from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { theme } from '../theme.ts'
import { Button } from './Button.tsx'
import { CloseButton } from './CloseButton.tsx'
import { IconButton } from './IconButton.tsx'
import { Loader } from './Loader.tsx'

// What looks like Mantine's by its style sheet must not be left behind by it.

/** The elements in the page, with their attributes in one order. */
function markup(node: ReactNode): string[] {
  const page = renderToStaticMarkup(
    <mantine.MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
      {node}
    </mantine.MantineProvider>,
  ).replace(/<style.*?<\/style>/g, '')
  return [...page.matchAll(/<([^ >]+)([^>]*)>([^<]*)/g)].map(([, name, attributes = '', text]) => {
    const each = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value = '']) => {
      const parts = key === 'class' ? value.split(' ') : key === 'style' ? value.split(';') : [value]
      return `${key}=${parts.toSorted().join(' ')}`
    })
    return [name, ...each.toSorted(), text].join(' ')
  })
}

const buttons = {
  plain: {},
  filled: { variant: 'filled', type: 'submit', className: 'mine', fullWidth: true },
  small: { variant: 'subtle', size: 'compact-sm', leftSection: 'L', rightSection: 'R', justify: 'flex-start' },
  disabled: { size: 'xs', disabled: true, 'aria-label': 'Run' },
  'not to be used': { 'data-disabled': true, 'aria-disabled': true, title: 'Why' },
  medium: { size: 'md' },
  'at work': { loading: true },
} as const

test.each(Object.entries(buttons))('a button: %s', (_, props) => {
  const ours = markup(<Button {...props}>Save</Button>)
  // Ours comes and goes by a style sheet, Mantine's by a script.
  const named = ours.map((each) => each.replace(/_loader_\w+ /, ''))
  // Mantine's also leaves a property of its own in the page, which means nothing there.
  const theirs = markup(<mantine.Button {...props}>Save</mantine.Button>)
  expect(named).toEqual(theirs.map((each) => each.replace(' justify=flex-start', '')))
  expect(ours).not.toHaveLength(0)
})

test('a button that is a link', () => {
  const props = { component: 'a', href: '/sources' } as const
  expect(markup(<Button {...props}>Connect</Button>)).toEqual(
    markup(<mantine.Button {...props}>Connect</mantine.Button>),
  )
})

test.each([{}, { size: 'sm' as const, className: 'mine' }, { disabled: true, title: 'Next' }])('an icon', (props) => {
  expect(markup(<IconButton {...props}>x</IconButton>)).toEqual(
    markup(<mantine.ActionIcon {...props}>x</mantine.ActionIcon>),
  )
})

test('a cross, whose drawing is nothing to be read', () => {
  const ours = markup(<CloseButton aria-label="Close" />)
  expect(ours.map((each) => each.replace(' aria-hidden=true', ''))).toEqual(
    markup(<mantine.CloseButton size="sm" aria-label="Close" />),
  )
})

test('a wheel', () => {
  const ours = <Loader size="var(--loader-size-xs)" color="var(--mantine-color-gray-filled)" aria-label="Loading" />
  const theirs = markup(<mantine.Loader size="xs" color="gray" aria-label="Loading" />)
  expect(markup(ours)).toEqual(theirs.map((each) => each.replace(' data-size=xs', '')))
})
