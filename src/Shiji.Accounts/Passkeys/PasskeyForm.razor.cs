using Microsoft.AspNetCore.Components;

namespace Shiji.Accounts;

/// <summary>通行密钥表单 — a button that asks the device, and sends what it answers; hidden until the script finds that it can.</summary>
public sealed partial class PasskeyForm
{
    /// <summary>The page's own address.</summary>
    [Parameter, EditorRequired] public string Action { get; set; } = "";

    /// <summary>Where to ask what to pass to the device.</summary>
    [Parameter, EditorRequired] public string Ask { get; set; } = "";

    [Parameter, EditorRequired] public string Form { get; set; } = "";

    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>A new one, not one that is there.</summary>
    [Parameter] public bool Make { get; set; }

    [Parameter] public string? Class { get; set; }

    [Parameter] public EventCallback Send { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string At => new Uri(Navigation.BaseUri).AbsolutePath + Assets["_content/Shiji.Accounts/passkeys.js"];
}
