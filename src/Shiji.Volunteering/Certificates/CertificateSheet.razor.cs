using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Volunteering;

/// <summary>凭据样张 — a certificate as it is printed on A4, with its square code; the name as whole as whoever reads may see it.</summary>
public sealed partial class CertificateSheet
{
    [Parameter, EditorRequired] public ServiceCertificate Certificate { get; set; } = null!;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public CertificateRules Rules { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
}
