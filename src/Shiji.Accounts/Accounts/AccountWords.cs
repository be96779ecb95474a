using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>账号用语 — the state of an account in a word.</summary>
internal static class AccountWords
{
    public static string State(this Account account, DistrictClock clock) => account switch
    {
        { DisabledAt: not null } => "停用",
        _ when account.LockedUntil > clock.UtcNow => $"锁定到 {clock.LocalOf(account.LockedUntil.Value):HH:mm}",
        { MustChangePassword: true } => "等本人改口令",
        _ => "正常",
    };

    public static string SecondFactor(this Account account, int passkeys) => (account.TwoFactorEnabled, passkeys) switch
    {
        (false, 0) => "未设",
        (true, 0) => "动态码",
        (false, _) => $"通行密钥 {passkeys} 个",
        _ => $"动态码、通行密钥 {passkeys} 个",
    };
}
