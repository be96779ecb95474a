using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>发起通行密钥 — what the browser passes to the device, as JSON: to make a passkey, or to show one.</summary>
public sealed class OfferPasskey(IPasskeyHandler<Account> handler, Challenges challenges, ConfirmIdentity confirm)
{
    public async Task<Outcome<string>> ToKeepAsync(HttpContext http, Recognised who, CancellationToken cancel = default)
    {
        if (await confirm.CheckAsync(who.Session, cancel) is { } refusal) return refusal;
        var account = who.Account;
        var made = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.Name }, http);
        await challenges.GiveAsync(http, ChallengeUse.Keep, who.Session.Id, made.AttestationState ?? "", cancel);
        return made.CreationOptionsJson;
    }

    /// <param name="half">The session that waits for its second factor; null at the door, where any passkey of this site will do.</param>
    public async Task<string> ToPassAsync(HttpContext http, Recognised? half, CancellationToken cancel = default)
    {
        var made = await handler.MakeRequestOptionsAsync(half?.Account!, http);
        await challenges.GiveAsync(http, half is null ? ChallengeUse.Enter : ChallengeUse.Second, half?.Session.Id, made.AssertionState ?? "", cancel);
        return made.RequestOptionsJson;
    }
}
