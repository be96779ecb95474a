namespace Shiji.Accounts;

/// <summary>已登录 — whose session began, and the key of it for the cookie.</summary>
/// <param name="Complete">Nothing more is asked for.</param>
public sealed record Entered(Guid AccountId, string Key, bool Complete);
