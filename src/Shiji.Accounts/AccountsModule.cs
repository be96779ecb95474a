using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;

namespace Shiji.Accounts;

/// <summary>账号模块 — accounts, their second factors, and who is signed in.</summary>
public sealed class AccountsModule : Module
{
    public override string Key => "accounts";

    public override string Name => "账号";

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<Account>(Permission.ManageAccounts), WriteRight.Of<FormerPassword>(Permission.ManageAccounts), WriteRight.Of<AccountToken>(Permission.ManageAccounts)];

    // A session is logged when it begins and ends, not at every step.
    public override IEnumerable<Type> Unlogged => [typeof(Session), typeof(FormerPassword), typeof(ProtectionKey), typeof(KnownDevice)];

    public override IEnumerable<(Type Type, string Property)> Secrets =>
    [
        (typeof(Account), nameof(Account.PasswordHash)), (typeof(Account), nameof(Account.SecurityStamp)), (typeof(Account), nameof(Account.ConcurrencyStamp)),
        (typeof(AccountToken), nameof(AccountToken.Value)), (typeof(ApiKey), nameof(ApiKey.Hash)),
    ];

    public override IEnumerable<Schedule> Schedules => [new(ClearSessions.Kind, "job.sessions.at"), new(DisableDormant.Kind, "job.dormant.at")];

    public override IEnumerable<Type> Reminders => [typeof(KeysEnding)];

    public override void Map(ModelBuilder model)
    {
        var account = model.Entity<Account>();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        foreach (var unused in (string[])[nameof(Account.Email), nameof(Account.NormalizedEmail), nameof(Account.EmailConfirmed), nameof(Account.PhoneNumber),
                     nameof(Account.PhoneNumberConfirmed), nameof(Account.LockoutEnd), nameof(Account.LockoutEnabled)])
            account.Ignore(unused);
        account.Property(a => a.CodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        model.Entity<AccountToken>().HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        model.Entity<FormerPassword>().HasIndex(f => new { f.AccountId, f.Until });
        model.Entity<ProtectionKey>();
        model.Entity<Session>().HasIndex(s => s.KeyHash).IsUnique();
        model.Entity<Session>().HasIndex(s => new { s.AccountId, s.StartedAt });
        model.Entity<Passkey>().HasIndex(p => p.CredentialId).IsUnique();
        model.Entity<Passkey>().HasIndex(p => p.AccountId);
        model.Entity<KnownDevice>().HasIndex(d => d.MarkHash).IsUnique();
        model.Entity<ApiKey>().HasIndex(k => k.Hash).IsUnique();
        model.Entity<ApiKey>().HasIndex(k => new { k.AccountId, k.MadeAt });
    }
}
