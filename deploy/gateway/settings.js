/** What `gateway apply` writes in the place of this file, from its own settings. These are the values of a machine with one node. */
export default {
  version: '1',
  /** The vendor's host, as `/ping` tells it. */
  host: 'global',
  /** Where the days with their budgets and marks are. */
  days: '/var/lib/kol-lens-gateway/days',
  /** Seconds by which the day of the team is ahead of UTC: Asia/Shanghai, which knows no summer time. */
  dayOffset: 28800,
  /** First parts of the vendor's data paths below `/api/`. */
  endpoints: ['douyin-xingtu', 'xiaohongshu-pgy', 'douyin', 'xiaohongshu'],
  /** Paid calls a day, of the whole team's nodes; 0 is no limit. */
  limits: { user: 0, team: 0 },
  /** This node's part of them. */
  share: { user: 0, team: 0 },
  /** Paid calls a minute and user. */
  rate: 30,
  /** Whether a token of the vendor is set. */
  token: true,
  /** Whether shared lists are kept. */
  lists: true,
  /** Nodes of the gateway, and which of them this is. */
  nodes: 1,
  node: 1,
};
