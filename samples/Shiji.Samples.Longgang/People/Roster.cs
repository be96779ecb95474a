namespace Shiji.Samples.Longgang.People;

/// <summary>名册 — the members of one branch.</summary>
internal readonly record struct Roster(int BranchId, int Street, Block Members);
