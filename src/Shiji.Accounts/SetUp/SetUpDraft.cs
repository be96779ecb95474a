namespace Shiji.Accounts;

/// <summary>首次设置 — what a new district is told about itself: its name, since when, and who its three administrators are.</summary>
public sealed record SetUpDraft(string? Code, string? Name, string? ShortName, string? OrganisationCode, DateOnly? Founded, DateOnly? OpensOn, IReadOnlyList<(string? Name, string? UserName)> Administrators);

/// <summary>首批账号 — an administrator's account with its first password, to be shown once.</summary>
public sealed record FirstAccount(string Post, string Name, string UserName, string Password);
