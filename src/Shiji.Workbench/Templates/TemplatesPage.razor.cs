using Microsoft.AspNetCore.Components;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>模板清单页 — what an organisation may write its reports by.</summary>
public sealed partial class TemplatesPage
{
    [Inject] private ReadTemplates Read { get; set; } = null!;

    private IReadOnlyList<UsableTemplate> Lines { get; set; } = [];

    protected override async Task OnInitializedAsync() => Lines = await Read.ForAsync(Where.Node, Cancel);

    private string OwnerOf(UsableTemplate template) => template.OwnerId is not { } owner ? "标准" : Where.Trail.FirstOrDefault(o => o.Id == owner)?.Called() ?? "上级";
}
