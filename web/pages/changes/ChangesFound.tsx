import type { ChangesView } from '#core/contract/changes.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import { ChangedFigures } from './ChangedFigures.tsx';
import { ChangedLights } from './ChangedLights.tsx';
import { ChangedMilestones } from './ChangedMilestones.tsx';
import { ChangedPromises } from './ChangedPromises.tsx';
import { StatusMoves } from './StatusMoves.tsx';

interface Props {
  changes: ChangesView;
  plans: PlanSummary[];
  /** The two moments, as a person reads them. */
  heads: { before: string; after: string };
  /** The plan and the region asked about; empty for all. */
  scope: string;
}

/** Everything that changed, the weightiest first: lights, revisions, promises, milestones, new figures. */
export function ChangesFound({ changes, plans, heads, scope }: Props) {
  const { changes: words } = useWords().history;
  const { figures, counts, lights, milestones } = changes;
  const promises = changes.promises.length + changes.definitions.length;
  const parts = [
    { id: 'lights', name: words.lights, count: lights.length },
    { id: 'revisions', name: words.revisions, count: counts.revision },
    { id: 'promises', name: words.promises, count: promises },
    { id: 'milestones', name: words.milestones, count: milestones.length },
    { id: 'activity', name: words.activity, count: counts.activity },
  ];
  const nothing = parts.every(({ count }) => count === 0);
  return (
    <div class="stack">
      {changes.demoRemoved && <p class="notice">{words.demoRemoved}</p>}
      <ul class="change-totals">
        {parts.map(({ id, name, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <b>{count}</b> {name}
            </a>
          </li>
        ))}
      </ul>
      <StatusMoves changes={changes} heads={heads} scope={scope} />
      {nothing && <Empty>{words.nothingAtAll}</Empty>}
      {!nothing && (
        <>
          <div id="lights">
            <Panel title={words.lights} note={words.lightsNote}>
              {lights.length === 0 ? <Empty>{words.noLights}</Empty> : <ChangedLights lights={lights} />}
            </Panel>
          </div>
          <div id="revisions">
            <Panel title={words.revisions} note={words.revisionsNote}>
              <ChangedFigures kind="revision" figures={figures} all={counts.revision} plans={plans} />
            </Panel>
          </div>
          <div id="promises">
            <Panel title={words.promises}>
              {promises === 0 ? <Empty>{words.noPromises}</Empty> : <ChangedPromises changes={changes} />}
            </Panel>
          </div>
          <div id="milestones">
            <Panel title={words.milestones}>
              {milestones.length === 0 ? (
                <Empty>{words.noMilestones}</Empty>
              ) : (
                <ChangedMilestones milestones={milestones} plans={plans} />
              )}
            </Panel>
          </div>
          <div id="activity">
            <Panel title={words.activity} note={words.activityNote}>
              <ChangedFigures kind="activity" figures={figures} all={counts.activity} plans={plans} />
            </Panel>
          </div>
        </>
      )}
    </div>
  );
}
