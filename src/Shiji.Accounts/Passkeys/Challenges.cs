using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>挑战签发 — a challenge waits with the browser it was made for, in a protected cookie: any process takes the answer, and asking writes nothing into the database.</summary>
public sealed class Challenges(IDataProtectionProvider protection, RuleReader rules, DistrictClock clock)
{
    private const string Cookie = "shiji.challenge";

    private readonly IDataProtector _protector = protection.CreateProtector("Shiji.Accounts.Challenge");

    public async Task GiveAsync(HttpContext http, ChallengeUse use, Guid? session, string state, CancellationToken cancel = default)
    {
        var challenge = new Challenge(use, session, Now, state);
        var shape = Shape(http);
        shape.MaxAge = await ValidAsync(cancel);
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(challenge)), shape);
    }

    /// <summary>Null where none was made for this use in this session, or too long ago. The browser forgets it either way.</summary>
    public async Task<Challenge?> TakeAsync(HttpContext http, ChallengeUse use, Guid? session, CancellationToken cancel = default)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text) return null;
        http.Response.Cookies.Delete(Cookie, Shape(http));
        return Read(text) is { } challenge && challenge.Use == use && challenge.Session == session && Now - challenge.Number <= (await ValidAsync(cancel)).TotalMilliseconds ? challenge : null;
    }

    private long Now => new DateTimeOffset(clock.UtcNow, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private Challenge? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Challenge>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<TimeSpan> ValidAsync(CancellationToken cancel) => AccessRules.Of(await rules.OnAsync(clock.Today, cancel)).Challenge;

    private static CookieOptions Shape(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true };
}
