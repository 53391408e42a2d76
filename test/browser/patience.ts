// SPDX-License-Identifier: EUPL-1.2
/** A slow machine is not a fault: a test ends after what it waits for has ended, which says what that was. */
jest.setTimeout(300_000);
