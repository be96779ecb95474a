using Shiji.Kernel.Access;

namespace Shiji.Accounts;

/// <summary>来访 — who sent this request, as far as they have been recognised.</summary>
public sealed class Visit(Acting acting)
{
    /// <summary>The claim of the cookie that holds the session's key.</summary>
    public const string Key = "session";

    /// <summary>Where a second factor is set up; a passkey, beside it, is one too.</summary>
    internal const string SecondFactor = "/account/second-factor";

    public Recognised? Who { get; private set; }

    /// <summary>What must be done first; null when everything within the post is open.</summary>
    public string? First => Who switch
    {
        null => null,
        { Session.Complete: false } => "/sign-in/code",
        { PasswordDue: true } => "/account/password",
        { SecondFactorDue: true } => SecondFactor,
        _ => null,
    };

    public void Recognise(Recognised who)
    {
        Who = who;
        // Until the sign-in is whole nobody is at work: what asks all the same sees nothing.
        if (First is null) acting.Become(who.Actor);
        else acting.Become(Actor.Nobody with { Name = who.Account.Name, AccountId = who.Account.Id, Address = who.Actor.Address });
    }
}
