/**
 * Actions of the audit record after which regions, indicators, plans, targets, their parts, rulings, the rules for
 * lights and the holidays are what they were before, and no figure is gone: figures came, or people wrote about them.
 * What neither stands here nor among the quiet ones makes a server read everything anew.
 */
export const STEADY_ACTIONS: readonly string[] = [
  'annotation.withdraw',
  'annotation.write',
  'briefing.check',
  'briefing.correct',
  'briefing.create',
  'briefing.discard',
  'briefing.edit',
  'briefing.file',
  'briefing.issue',
  'briefing.regenerate',
  'briefing.return',
  'briefing.run',
  'import.commit',
  'milestone.publish',
  'milestone.report',
  'observations.enter',
  'playlist.remove',
  'playlist.save',
  'report.publish',
  'upload.commit',
];
