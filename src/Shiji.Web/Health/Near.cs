using System.Net;

namespace Shiji.Web;

/// <summary>本机 — asked on the machine itself, and not through a proxy on it: then the way it came is written in the headers.</summary>
internal static class Near
{
    private static readonly string[] Ways = ["Forwarded", "X-Forwarded-For", "X-Original-For", "X-Real-IP", "Via"];

    public static bool Is(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Ways.Any(http.Request.Headers.ContainsKey);
}
