// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";

// Elsewhere every run draws other examples, to find more; two runs of the mutation tests must give the same figures.
// That an example fails is enough: the smallest one is not looked for.
fc.configureGlobal({ seed: 20_151_123, endOnFailure: true });
