using Shiji.League;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>一名团员的半年 — when they joined, since when they are on which roll, whether the roll moved, and whether they were sent elsewhere.</summary>
/// <param name="Id">团员编号 of the district, by roster.</param>
/// <param name="Joined">入团日.</param>
/// <param name="IsNew">Joined in this half-year, in this branch.</param>
/// <param name="Since">The first day on the roll.</param>
/// <param name="Merged">The day on which the branch's members went over to another, and to which.</param>
/// <param name="Sent">发起, to which branch, what came of it and on which day.</param>
internal sealed record Life(int Id, int Person, Node Branch, DateOnly Joined, bool IsNew, DateOnly Since, bool InParty, (DateOnly Day, Node To)? Merged, (DateOnly Day, Node To, TransferState State, DateOnly Ended)? Sent, ulong Drawn);
