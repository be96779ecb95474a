using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>添种类页</summary>
public sealed partial class NewKindPage
{
    private KindCard Card { get; set; } = null!;

    private List<Choice> Groups { get; set; } = [];

    [Inject] private KeepKind Keep { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Groups = await KindFields.GroupsAsync(Db, Cancel);
        Card = Http.Request.HasFormContentType
            ? KindFields.Of(Http.Request.Form)
            : new(null, null, null, null) { Ordinal = 1 + (await Db.Set<ActivityKind>().MaxAsync(k => (int?)k.Ordinal, Cancel) ?? 0) };
    }

    private Task AddAsync()
    {
        ActivityKind? made = null;
        return DoAsync(async () =>
        {
            var added = await Keep.AddAsync(Http.Request.Form["key"], Card, Cancel);
            made = added.Value;
            return added.Refusal;
        }, () => $"/activities/kinds/{made!.Key}");
    }
}
