// SPDX-License-Identifier: EUPL-1.2
/** What the page of an add-in and Excel on the web say to each other between their frames, as far as it is played here. */
export interface FrameMessage {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface FrameRequest extends FrameMessage {
  readonly _actionType: 0 | 1 | 2;
}

export const ACTIONS = { invoke: 0, register: 1, unregister: 2 } as const;

/** By these numbers the page asks for a call of Excel's object model, and says that the work of a button is done. */
export const CALLS = { richApi: 93, commandDone: 94 } as const;

/** What happens to the page, by Excel's own numbers. */
export const NOTICES = { tabExit: 13, tabExitShift: 14, exitNoFocusable: 17 } as const;

const RESPONSE = 1;
const NO_ERROR = 0;
const ERROR_HANDLING_REQUEST = -2;

export function answerTo(request: FrameRequest, data: unknown): string {
  return reply(request, { _responseType: 0, _errorCode: NO_ERROR, _data: data });
}

export function refusalOf(request: FrameRequest, sentence: string): string {
  return reply(request, { _responseType: 0, _errorCode: ERROR_HANDLING_REQUEST, _data: sentence });
}

/** Something that happened, told to who registered for it. */
export function eventFor(registration: FrameRequest, data: unknown): string {
  return reply(registration, { _responseType: 1, _errorCode: NO_ERROR, _data: data });
}

/** A message of Excel's own, such as the one that brings the keyboard into the pane. */
export function notice(conversationId: string, action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: ACTIONS.invoke,
    _actionName: "Office_notifyAgave",
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _data: [action],
    _serializerVersion: 1,
  });
}

function reply({ _actionName, _conversationId, _correlationId }: FrameMessage, rest: object): string {
  const addressed = { _messageType: RESPONSE, _actionName, _conversationId, _correlationId, _serializerVersion: 1 };
  return JSON.stringify({ ...addressed, ...rest });
}
