using Microsoft.AspNetCore.Http;

namespace Shiji.Accounts;

/// <summary>来处 — where somebody who signs in comes from: the network address, what the browser says of itself, and the marks it was given.</summary>
/// <param name="Marks">The mark it holds for an account, if any.</param>
public sealed record Browser(string Address, string Agent, Func<Guid, string?> Marks)
{
    public static Browser Of(HttpContext http) => new(http.Address(), http.Request.Headers.UserAgent.ToString(), account => http.Request.Cookies[DeviceCookie.NameOf(account)]);
}
