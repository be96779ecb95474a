using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Volunteering;

/// <summary>凭据样张 — a certificate as it is printed on A4, with its square code; the name as whole as whoever reads may see it.</summary>
public sealed partial class CertificateSheet
{
    // A page of the screen stays under 50 KB.
    private const int PerPart = 100;

    [Parameter, EditorRequired] public ServiceCertificate Certificate { get; set; } = null!;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public CertificateRules Rules { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private int Parts => Math.Max(1, (Certificate.Served.Count + PerPart - 1) / PerPart);

    private int At => int.TryParse(Http.Request.Query["part"], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? Math.Clamp(part, 1, Parts) : 1;

    private IEnumerable<ServedLine> Shown => Certificate.Served.Skip((At - 1) * PerPart).Take(PerPart);

    private string Title => Parts == 1 ? "服务记录明细" : $"服务记录明细（第 {At} 部分，共 {Parts} 部分）";

    private string Address(int part) => $"{Http.Request.Path}?part={part}";
}
