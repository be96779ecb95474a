using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

/// <summary>Every no of the organisation use cases (domain.md §1.3).</summary>
public sealed class OrganisationRefusalTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2022, 5, 4);
    private District _district = null!;
    private int _north, _south, _branch;

    public async ValueTask InitializeAsync()
    {
        _district = await District.FoundAsync(Database.Sqlite);
        (_north, _south) = (await _district.FoundAsync("NORTH", District.Root), await _district.FoundAsync("SOUTH", District.Root));
        _branch = await _district.FoundAsync("BRANCH", _north, OrganisationType.Branch);
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    [Fact]
    public async Task A_branch_has_nothing_below_it() =>
        Refused("type", "下面不能设", (await _district.EstablishAsync("X", _branch, OrganisationType.Branch, Day)).Refusal);

    [Fact]
    public async Task Nothing_is_founded_tomorrow() =>
        Refused("day", "还没有到", (await _district.EstablishAsync("X", _north, OrganisationType.Branch, new(2023, 3, 2))).Refusal);

    [Fact]
    public async Task Nothing_is_founded_before_its_parent() =>
        Refused("parent", "还没有成立", (await _district.EstablishAsync("X", _north, OrganisationType.Branch, new(2015, 5, 31))).Refusal);

    [Fact]
    public async Task An_organisation_has_a_name() =>
        Refused("name", "名称", (await _district.DoAsync(db => new EstablishOrganisation(db, _district.TwoNew(db), _district.Clock).DoAsync("X", " ", OrganisationType.Branch, Field.School, _north, new(Day)))).Refusal);

    [Fact]
    public async Task An_organisation_has_a_code() =>
        Refused("code", "组织代码", (await _district.DoAsync(db => new EstablishOrganisation(db, _district.TwoNew(db), _district.Clock).DoAsync(" ", "名", OrganisationType.Branch, Field.School, _north, new(Day)))).Refusal);

    [Fact]
    public async Task A_state_follows_another_only_through_running()
    {
        Assert.Null(await _district.ChangeStateAsync(_branch, OrganisationState.Reelecting, Day));
        Refused("state", "先恢复运行", await _district.ChangeStateAsync(_branch, OrganisationState.Rectifying, Day.AddDays(1)));
        Refused("state", "不能转为", await _district.ChangeStateAsync(_branch, OrganisationState.Reelecting, Day.AddDays(1)));
        Assert.Null(await _district.ChangeStateAsync(_branch, OrganisationState.Active, Day.AddDays(1)));
        Refused("state", "不能转为", await _district.ChangeStateAsync(_branch, OrganisationState.Draft, Day.AddDays(2)));
        Refused("day", "已有一次变动", await _district.ChangeStateAsync(_branch, OrganisationState.Rectifying, Day));
    }

    [Fact]
    public async Task A_code_is_never_used_again_not_even_after_its_owner_is_gone()
    {
        Assert.Null(await _district.RevokeAsync(_branch, Day));
        Refused("code", "不能再用", (await _district.EstablishAsync("BRANCH", _north, OrganisationType.Branch, Day)).Refusal);
    }

    [Fact]
    public async Task Nothing_is_founded_under_a_parent_that_has_since_gone()
    {
        Assert.Null(await _district.RevokeAsync(_south, Day));
        Refused("parent", "撤销", (await _district.EstablishAsync("X", _south, OrganisationType.Branch, Day.AddDays(-9))).Refusal);
    }

    [Fact]
    public async Task An_organisation_does_not_end_before_its_last_record()
    {
        await _district.EnterAsync(_district.Activity(_south, Day));
        await _district.RefreshAsync();
        Refused("day", "2022-05-04", await _district.RevokeAsync(_south, Day));
        Refused("day", "无处可计", await _district.MergeAsync(_south, _north, Day));
        Assert.Null(await _district.RevokeAsync(_south, Day.AddDays(1)));
    }

    [Fact]
    public async Task A_unit_may_move_under_a_parent_that_was_renamed_since_but_not_under_one_that_has_gone()
    {
        Assert.Null(await _district.RenameAsync(_south, "南方", Day.AddDays(5)));
        Assert.Null(await _district.MoveAsync(_branch, _south, Day));
        Assert.Null(await _district.RevokeAsync(_north, Day.AddDays(5)));
        Refused("parent", "后来", await _district.MoveAsync(_branch, _north, Day.AddDays(1)));
    }

    [Fact]
    public async Task A_row_is_looked_at_again_when_it_is_accepted()
    {
        var row = _district.Activity(_south, Day);
        Assert.Null(await _district.SubmitAsync(row));
        Assert.Null(await _district.RevokeAsync(_south, Day)); // nothing is in force there yet
        Refused("organisation", "撤销", await _district.AcceptAsync(row.Id));
    }

    [Fact]
    public async Task Nobody_stands_under_himself() => Refused("parent", "下面不能设|自己", await _district.MoveAsync(_north, _north, Day));

    [Fact]
    public async Task Nobody_stands_under_his_own_descendant()
    {
        var below = await _district.FoundAsync("BELOW", _north);
        var deeper = await _district.FoundAsync("DEEPER", below);
        Refused("parent", "不能隶属自己的下级", await _district.MoveAsync(_north, deeper, Day));
        Refused("successor", "不能并入自己的下级", await _district.MergeAsync(_north, deeper, Day));
    }

    [Fact]
    public async Task Nobody_moves_to_where_he_is_or_where_nobody_is()
    {
        Refused("parent", "本来就在", await _district.MoveAsync(_branch, _north, Day));
        Refused("parent", "没有成立", await _district.MoveAsync(_branch, 999, Day));
        Refused("organisation", "没有这个组织", await _district.MoveAsync(999, _north, Day));
        Refused("parent", "下面不能设", await _district.MoveAsync(_south, _branch, Day));
    }

    [Fact]
    public async Task An_act_comes_after_the_one_before_it_and_not_tomorrow()
    {
        Assert.Null(await _district.MoveAsync(_branch, _south, Day));
        Refused("day", "已有一次变动", await _district.MoveAsync(_branch, _north, Day));
        Refused("day", "已有一次变动", await _district.RenameAsync(_branch, "新名", Day.AddDays(-1)));
        Refused("day", "还没有到", await _district.RevokeAsync(_branch, new(2023, 3, 2)));
    }

    [Fact]
    public async Task Whoever_is_gone_does_nothing_more()
    {
        Assert.Null(await _district.RevokeAsync(_branch, Day));
        Refused("organisation", "已经撤销", await _district.RenameAsync(_branch, "新名", Day.AddDays(1)));
    }

    [Fact]
    public async Task Nobody_with_children_and_no_root_is_revoked()
    {
        Refused("organisation", "还有 1 个组织", await _district.RevokeAsync(_north, Day));
        Refused("organisation", "根组织", await _district.MergeAsync(District.Root, _south, Day));
        Refused("successor", "自己", await _district.MergeAsync(_north, _north, Day));
    }

    [Fact]
    public async Task Nobody_is_revoked_on_a_day_on_which_a_child_was_still_there()
    {
        Assert.Null(await _district.MoveAsync(_branch, _south, Day));
        Refused("day", "下级", await _district.RevokeAsync(_north, Day.AddDays(-1)));
        Refused("day", "下级", await _district.MergeAsync(_north, _south, Day.AddDays(-1)));
        Assert.Null(await _district.RevokeAsync(_north, Day));
    }

    [Fact]
    public async Task A_committee_with_branches_becomes_no_branch_and_merges_into_none()
    {
        var other = await _district.FoundAsync("OTHER", District.Root, OrganisationType.Branch);
        Refused("type", "下面不能设", await _district.ReclassifyAsync(_north, OrganisationType.Branch, Field.School, Day));
        Refused("successor", "下面不能设", await _district.MergeAsync(_north, other, Day));
    }

    [Fact]
    public async Task An_act_changes_something()
    {
        Refused("name", "就是现在的名称", await _district.RenameAsync(_north, "NORTH", Day));
        Refused("name", "新的名称", await _district.RenameAsync(_north, " ", Day));
        Refused("type", "没有变化", await _district.ReclassifyAsync(_north, OrganisationType.Committee, Field.Community, Day));
        Refused("type", "下面不能设", await _district.ReclassifyAsync(_branch, OrganisationType.SubdistrictCommittee, Field.Community, Day));
    }

    private static void Refused(string field, string words, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Matches(words, refusal.Message);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
