using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>会话台 — begins, recognises and ends sessions. All of it stands in the database, so several web processes agree and a session can be ended from anywhere.</summary>
public sealed class SessionDesk(ShijiDb db, RuleReader rules, ActorReader actors, DistrictClock clock)
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>Returns the key for the cookie; only its hash is kept.</summary>
    public async Task<string> BeginAsync(Account account, bool complete, Browser browser, CancellationToken cancel)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        db.Add(new Session
        {
            Id = clock.NewId(),
            AccountId = account.Id,
            KeyHash = HashOf(key),
            StartedAt = clock.UtcNow,
            SeenAt = clock.UtcNow,
            ConfirmedAt = clock.UtcNow,
            Complete = complete,
            Address = browser.Address,
            Device = browser.Agent.Length > 200 ? browser.Agent[..200] : browser.Agent,
        });
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>Who is behind a key; null when the session is over, has been idle for too long, or the account was disabled.</summary>
    public async Task<Recognised?> RecogniseAsync(string key, string address, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(key), clock.UtcNow);
        var found = await (from s in db.Set<Session>().AsNoTracking()
                           where s.KeyHash == hash && s.EndedAt == null
                           join a in db.Set<Account>() on s.AccountId equals a.Id
                           select new { Session = s, Account = a, HasPasskey = db.Set<Passkey>().Any(p => p.AccountId == a.Id && p.RemovedAt == null) }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null || found.Account.DisabledAt is not null) return null;
        var posts = await actors.PostsAsync(found.Account.Id, cancel);
        var limits = AccessRules.Of(await rules.OnAsync(clock.Today, cancel));
        // Without a post there is nothing behind the door but one's own: a volunteer at the gate is not asked for a password again.
        var idle = posts.Count == 0 ? limits.IdleOfOwn : posts.Any(p => p.Role.Kind != RoleKind.Business) ? limits.IdleOfAdmins : limits.Idle;
        if (now - found.Session.SeenAt > idle)
        {
            await EndAsync(found.Session.Id, $"超过 {idle.TotalMinutes:0} 分钟没有操作", cancel);
            return null;
        }

        if (now - found.Session.SeenAt > Noted)
            await db.Set<Session>().Where(s => s.Id == found.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel);
        var actor = await actors.ReadAsync(found.Account.Id, found.Account.Name, posts, found.Session.PostId, address, cancel);
        return new(found.Account, found.Session, posts, actor, found.HasPasskey, found.Account.MustChangePassword || (posts.Count > 0 && now - found.Account.PasswordChangedAt > limits.PasswordAge));
    }

    public Task EndAsync(Guid id, string because, CancellationToken cancel) => EndAllAsync(db.Set<Session>().Where(s => s.Id == id), because, cancel);

    public Task EndOthersAsync(Guid accountId, Guid? kept, string because, CancellationToken cancel) =>
        EndAllAsync(db.Set<Session>().Where(s => s.AccountId == accountId && s.Id != kept), because, cancel);

    /// <summary>The second factor was given.</summary>
    public Task CompleteAsync(Guid id, CancellationToken cancel)
    {
        var now = (DateTime?)clock.UtcNow;
        return db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Complete, true).SetProperty(x => x.ConfirmedAt, now), cancel);
    }

    /// <summary>The password was given once more.</summary>
    public Task ConfirmAsync(Guid id, CancellationToken cancel)
    {
        var now = (DateTime?)clock.UtcNow;
        return db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, now), cancel);
    }

    public Task WearAsync(Guid id, Guid postId, CancellationToken cancel) => db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.PostId, postId), cancel);

    private Task EndAllAsync(IQueryable<Session> sessions, string because, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedBecause, because), cancel);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>认出的人 — an account at work in a session, the posts it could work in, and the actor it is now.</summary>
/// <param name="HasPasskey">Which is a second factor, as codes are.</param>
/// <param name="PasswordDue">Nothing else opens before the password is changed.</param>
public sealed record Recognised(Account Account, Session Session, IReadOnlyList<HeldPost> Posts, Actor Actor, bool HasPasskey, bool PasswordDue)
{
    public bool IsAdministrator => Posts.Any(p => p.Role.Kind != RoleKind.Business);

    /// <summary>Administrators need a second factor; until they have one nothing else opens (domain.md §9.3 身份鉴别 d).</summary>
    public bool SecondFactorDue => !Account.TwoFactorEnabled && !HasPasskey && IsAdministrator;
}
