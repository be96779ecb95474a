using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Shiji.Accounts;

/// <summary>设备标记 — a random key in a cookie of its own for each account, which no script reads.</summary>
internal static class DeviceCookie
{
    /// <summary>Tells nobody whose it is.</summary>
    public static string NameOf(Guid account) => "shiji.device." + Convert.ToHexStringLower(SHA256.HashData(account.ToByteArray()))[..12];

    public static void Give(HttpContext http, Guid account, string mark, TimeSpan valid) => http.Response.Cookies.Append(NameOf(account), mark, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = valid,
        IsEssential = true,
    });
}
