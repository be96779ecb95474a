using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;

namespace Shiji.Accounts;

/// <summary>通行密钥架 — where the framework, which checks what devices sign, finds passkeys. It changes none: that is for the use cases.</summary>
public sealed class PasskeyStore(ShijiDb db, Vault vault) : SealedTokens(db, vault)
{
    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Context.Set<Passkey>().AsNoTracking().OpenOf(user.Id).ToListAsync(cancellationToken)).Select(Told)];

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Context.Set<Passkey>().AsNoTracking().OpenOf(user.Id).SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken) is { } passkey ? Told(passkey) : null;

    /// <summary>Asked before one is added; one that was removed is still taken.</summary>
    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await Context.Set<Account>().FirstOrDefaultAsync(a => Context.Set<Passkey>().Any(p => p.AccountId == a.Id && p.CredentialId == credentialId), cancellationToken);

    public override Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException("KeepPasskey does.");

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException("RemovePasskey does.");

    /// <summary>Without its count: that is compared where it is raised, in one step with the challenge.</summary>
    private static UserPasskeyInfo Told(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.AddedAt, signCount: 0, passkey.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, passkey.BackupEligible, passkey.BackedUp, attestationObject: [], clientDataJson: [])
    { Name = passkey.Name };
}
