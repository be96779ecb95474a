using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>种类页 — what one kind asks for, and for whoever keeps the kinds its form.</summary>
public sealed partial class KindPage
{
    [Parameter] public string Key { get; set; } = "";

    private ActivityKind? Kind { get; set; }

    private KindCard Card { get; set; } = null!;

    private KindUse Use { get; set; } = null!;

    private List<Choice> Groups { get; set; } = [];

    private bool MayKeep { get; set; }

    [Inject] private KeepKind Keep { get; set; } = null!;

    private string Here => $"/activities/kinds/{Key}";

    protected override async Task OnInitializedAsync()
    {
        Kind = await Db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == Key, Cancel);
        if (Kind is null)
        {
            Missing("没有这个种类，请从种类清单里选。");
            return;
        }

        MayKeep = await Db.CheckKindsAsync(Cancel) is null;
        Use = await KindUse.OfAsync(Db, Key, Cancel);
        Groups = await KindFields.GroupsAsync(Db, Cancel);
        Card = Http.Request.HasFormContentType && Http.Request.Form.ContainsKey("name") ? KindFields.Of(Http.Request.Form) : KindCard.Of(Kind);
    }
}
