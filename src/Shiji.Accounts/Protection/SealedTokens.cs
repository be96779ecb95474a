using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;

namespace Shiji.Accounts;

/// <summary>密封的账号附件 — the second factor's secret and the recovery codes lie in the database under seal: whoever reads the table can sign in as nobody.</summary>
public class SealedTokens(ShijiDb db, Vault vault)
    : UserOnlyStore<Account, ShijiDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountToken>(db)
{
    private const string Purpose = "account.token";

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : vault.Seal(value, Purpose).Text, cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value
            ? vault.Open(new(value), Purpose).Value ?? throw new InvalidOperationException("A second factor does not open: is this the right key ring?")
            : null;
}
