/** The state of an agent while they have no contact. */
export interface OwnState {
  readonly state: 'Available' | 'Unavailable';
  readonly reason: string;
}

/** Something that was done to a session. Times are milliseconds since 1970. */
export interface SessionStep {
  readonly at: number;
  /** How many states the agent's contacts had come to at that very time before; all of them where it is absent. */
  readonly after?: number;
  readonly own?: OwnState;
  readonly phone?: AgentPhone;
  readonly isMuted?: boolean;
  /** True for a change of the agent's skills. */
  readonly hasOtherSkills?: true;
}

/** A client that waits for the events of a session: each has ids of its own. */
export interface SessionReader {
  readonly number: number;
  /** Ids that it was given after its first; the last is the one that goes on. */
  readonly issued: number;
  /** Contacts up to this id are over, and it knows it. */
  readonly through: number;
  /** States that it knows of each later contact, by its id. */
  readonly contacts: Readonly<Record<string, number>>;
  /** When it had its last events, and what it knows since then; absent before the first. */
  readonly informed?: {
    readonly at: number;
    readonly own: OwnState;
    /** How many steps of the session. */
    readonly steps: number;
  };
}

/** When a session ends because nobody uses it. Times are milliseconds, those of events since 1970. */
interface SessionInactivity {
  readonly timeout: number;
  /** True where it ends in any state of the agent. */
  readonly isForced: boolean;
  readonly activeAt: number;
  /** What the time that is over has led to: nothing, as the agent was available, or the end after their contact. */
  readonly isOver?: 'kept' | 'ends-with-contact';
}

/** The phone of an agent. Times are milliseconds since 1970. */
export interface AgentPhone {
  /** One more with each time that it is dialed. */
  readonly number: number;
  readonly dialedAt: number;
  readonly endedAt: number | null;
}

/** The last session of an agent. Times are milliseconds since 1970. */
export interface AgentSession extends OwnState {
  readonly number: number;
  readonly agentId: number;
  readonly isOver: boolean;
  readonly since: number;
  readonly stationId: string;
  readonly phoneNumber: string;
  readonly stateSince: number;
  /** The skill whose dialer the agent is logged in to. */
  readonly dialerSkillId: number | null;
  /** Since when. */
  readonly dialerSince: number;
  /** Oldest first. */
  readonly readers: readonly SessionReader[];
  /** Absent before it is dialed. */
  readonly phone?: AgentPhone;
  readonly isMuted?: boolean;
  /** What was done to it and a reader does not know yet, oldest first, and how much was done at all. */
  readonly steps?: readonly SessionStep[];
  readonly stepCount?: number;
  /** Absent where the session does not end by itself. */
  readonly inactivity?: SessionInactivity;
  /** The last events that were given to a reader, oldest first, and when. */
  readonly taken: readonly { readonly at: number; readonly event: Readonly<Record<string, string>> }[];
}

/** A session that is over. Clients that had events of it get one of its end (AS-540). */
export function endedSession(session: AgentSession, now: number): AgentSession {
  return { ...session, isOver: true, stateSince: now, readers: session.readers.filter(({ issued }) => issued > 0) };
}
