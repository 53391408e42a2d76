import fc from "fast-check";

// Elsewhere every run draws other examples, to find more; two runs of the mutation tests must give the same figures.
fc.configureGlobal({ seed: 20_151_123 });
