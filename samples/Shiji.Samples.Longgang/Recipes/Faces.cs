using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>面孔 — picks so many rows' people that exactly so many are different, each from the sub-district of the row.</summary>
internal sealed class Faces(Setting setting, Dice dice, int different, int rows)
{
    private readonly int[] _met = new int[11];
    private readonly int _start = dice.Below(400);
    private int _different = different;
    private int _rows = rows;

    public int Next(int street)
    {
        var home = street < 11 ? street : dice.Below(11);
        var again = _met[home] > 0 && dice.Below(Math.Max(1, _rows)) < _rows - _different;
        _rows--;
        if (_different == 0) again = true;
        while (again && _met[home] == 0) home = (home + 1) % 11;
        if (!again) _different--;
        var pool = setting.People.Volunteers[home];
        return pool[_start + (again ? dice.Below(_met[home]) : _met[home]++)];
    }
}
