import { backup } from './backup.ts';
import { bounces } from './bounces.ts';
import { erase } from './erase.ts';
import { exportList } from './exportList.ts';
import { importList } from './importList.ts';
import { lift } from './lift.ts';
import { list } from './list.ts';
import type { OwnerTask } from './ownerTask.ts';
import { pause } from './pause.ts';
import { resume } from './resume.ts';
import { retry } from './retry.ts';
import { send } from './send.ts';
import { stats } from './stats.ts';

/** All that the owner can do, in the order in which help lists it. */
export const ownerTasks: readonly OwnerTask[] = [
  send,
  pause,
  resume,
  retry,
  stats,
  list,
  exportList,
  importList,
  erase,
  lift,
  bounces,
  backup,
];
