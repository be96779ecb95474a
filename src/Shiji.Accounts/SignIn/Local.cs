namespace Shiji.Accounts;

/// <summary>站内地址 — where to go on to, if it is here and nowhere else.</summary>
internal static class Local
{
    public static string Path(string? to) =>
        to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) && !to.StartsWith("/sign-", StringComparison.Ordinal) ? to : "/";
}
