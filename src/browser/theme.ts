// The Mantine half of the theme: behaviour and defaults. Every colour and measure is a CSS variable in theme.css.
import { createTheme, type MantineColorsTuple } from '@mantine/core'

// Mantine wants ten shades by name; ours is one ink per colour scheme, defined in theme.css.
const ink: MantineColorsTuple = [
  'var(--tb-accent-tint)',
  'var(--tb-accent-tint)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
  'var(--tb-accent)',
]

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    Menu: { defaultProps: { position: 'bottom-end', shadow: 'md', offset: 4, transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { position: 'bottom-end', shadow: 'md', offset: 4, transitionProps: { duration: 120 } } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md', transitionProps: { duration: 120 } } } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
  },
})
