using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>页面资源 — the two style sheets and the optional script, for the head of the document.</summary>
public sealed partial class PageAssets
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>From the root of the site, for pages lie at every depth and the document has no base element.</summary>
    private string At(string file) => new Uri(Navigation.BaseUri).AbsolutePath + Assets["_content/Shiji.Ui/" + file];
}
