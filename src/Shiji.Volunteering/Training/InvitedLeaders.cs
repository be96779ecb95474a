namespace Shiji.Volunteering;

/// <summary>邀请结果 — how many were asked, and of whom that could not be, why.</summary>
public sealed record InvitedLeaders(int Asked, IReadOnlyList<string> Not);
