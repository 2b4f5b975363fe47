import type { Prose } from './prose.ts'

export const viewProse = {
  viewList: {
    summary: 'List views',
    description:
      'Saved views of the logs that the key reads, and saved reports of the cost page: its own, those of its project, and those of every project. Keys with masked data are not told shared ones that filter by numbers, names or texts.',
    input: {
      page: 'Of one page only: the ID of a channel for its log, `costs` for reports.',
      channel: 'Of one log only.',
    },
    output: {
      views:
        '`page` is where it belongs, `search` its address there in the console. `isDefault`: opened where an address asks for nothing. `isPinned`: on the overview of this key. `mayChange`: the key may change and delete it.',
    },
  },
  viewCreate: {
    summary: 'Save a view',
    description:
      'A name for an address. `personal` views belong to the key, `project` views to its project, and to every project when the owner key shares one. Sharing needs Project Owner, Project Admin or Project Member. Names are unique among the views of one owner and page.',
    input: {
      page: 'The ID of a channel for its log, `costs` for a report.',
      channel: 'Instead of `page`, for a log.',
      search: 'The address as the console writes it, at most 4096 bytes.',
      scope: 'Whose it is.',
      isDefault: 'Opened where an address asks for nothing; the view that was so before is not any more.',
      isPinned: 'Reports alone: on the overview of the key, which holds twelve.',
    },
  },
  viewUpdate: {
    summary: 'Change a view',
    description:
      'Changes what is given. `updatedAt` is that of the view as it was read: a 409 when it has changed since.',
    input: { updatedAt: 'Of the view as it was read.' },
  },
  viewPin: {
    summary: 'Pin a report',
    description:
      'Puts a saved report on the overview of the key, or takes it off. Whoever sees a report may pin it: it is no change of the report.',
    input: { isPinned: 'Whether it is to stand there. A key pins at most twelve.' },
  },
  viewDelete: {
    summary: 'Delete a view',
    description: 'Its address keeps working; the name is gone.',
  },
} as const satisfies Readonly<Record<string, Prose>>
