using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Ui;

/// <summary>再读一遍 — the page reads itself again, without script, while something on it is under way.</summary>
/// <remarks>By the answer's header, as a page's own element for it takes the words from under who reads with a screen reader (WCAG 2.2.1).</remarks>
public sealed class Again : ComponentBase
{
    /// <summary>After how many seconds.</summary>
    [Parameter, EditorRequired] public int Seconds { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override void OnInitialized() => Http.Response.Headers["Refresh"] = Seconds.ToString(CultureInfo.InvariantCulture);
}
