namespace Shiji.League;

/// <summary>团员信息 — what is said of a member beside their file.</summary>
/// <param name="JoinedOn">入团日.</param>
/// <param name="Number">发展团员编号.</param>
/// <param name="InParty">保留团籍的党员.</param>
/// <param name="Floating">流动团员.</param>
public sealed record MemberFacts(DateOnly? JoinedOn, string? Number = null, bool InParty = false, bool Floating = false);
