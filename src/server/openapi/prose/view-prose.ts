import type { Prose } from './prose.ts'

export const viewProse = {
  viewList: {
    summary: 'List views',
    description:
      'Saved views of the logs that the key reads: its own, those of its project, and those of every project. Keys with masked data are not told shared views that filter by numbers, names or texts.',
    input: { channel: 'Of one channel only.' },
    output: {
      views:
        '`search` is the address of the view in the console. `isDefault`: opened where an address asks for nothing. `mayChange`: the key may change and delete it.',
    },
  },
  viewCreate: {
    summary: 'Save a view',
    description:
      'A name for an address. `personal` views belong to the key, `project` views to its project, and to every project when the owner key shares one. Sharing needs Project Owner, Project Admin or Project Member. Names are unique among the views of one owner and log.',
    input: {
      search: 'The address as the console writes it, at most 4096 bytes.',
      scope: 'Whose it is.',
      isDefault: 'Opened where an address asks for nothing; the view that was so before is not any more.',
    },
  },
  viewUpdate: {
    summary: 'Change a view',
    description:
      'Changes what is given. `updatedAt` is that of the view as it was read: a 409 when it has changed since.',
    input: { updatedAt: 'Of the view as it was read.' },
  },
  viewDelete: {
    summary: 'Delete a view',
    description: 'Its address keeps working; the name is gone.',
  },
} as const satisfies Readonly<Record<string, Prose>>
