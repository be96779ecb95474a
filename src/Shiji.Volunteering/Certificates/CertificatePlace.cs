using Microsoft.AspNetCore.Http;

namespace Shiji.Volunteering;

/// <summary>核验地址 — where anybody may verify a certificate, as it is printed and as the square code leads there.</summary>
internal static class CertificatePlace
{
    public const string Path = "/verify";

    public static string Of(HttpRequest request, string code) => $"{request.Scheme}://{Short(request)}/{code}";

    public static string Short(HttpRequest request) => $"{request.Host}{Path}";
}
