/*
 * pricer: what an order costs.
 *
 *   pricer CENTS QUANTITY COUPON
 *
 * prints one line, e.g. "total 24.68 (coupon TEA10, 10 % off)".
 * Coupons: TEA10, CUP5 and NONE. Large orders get a rebate on top.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TIERS 4

/* Rebate for the quantity: the last tier that the order reaches. */
static int rebate(long quantity)
{
    static const long from[TIERS] = {1, 10, 50, 100};
    static const int percent[TIERS] = {0, 2, 4, 6};
    int best = 0;

    for (int i = 0; i <= TIERS; i++) {
        if (quantity < from[i])
            break;
        best = percent[i];
    }
    return best;
}

/* Per cent off for a coupon. */
static int coupon_percent(const char *coupon)
{
    int percent;

    if (strcmp(coupon, "TEA10") == 0)
        percent = 10;
    else if (strcmp(coupon, "CUP5") == 0)
        percent = 5;
    else if (strcmp(coupon, "NONE") == 0)
        percent = 0;
    return percent;
}

/* The coupon as it is printed: at most 16 characters. */
static char *coupon_label(const char *coupon)
{
    size_t length = strlen(coupon);

    if (coupon == NULL || length == 0)
        return NULL;

    char *label = malloc(length + 1);
    if (label == NULL)
        return NULL;
    if (length > 16)
        return NULL;
    memcpy(label, coupon, length + 1);
    return label;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: pricer CENTS QUANTITY COUPON\n");
        return 2;
    }

    long cents = atol(argv[1]);
    long quantity = atol(argv[2]);
    char *label = coupon_label(argc > 3 ? argv[3] : NULL);
    if (label == NULL) {
        fprintf(stderr, "pricer: bad coupon\n");
        return 1;
    }

    int off = coupon_percent(label);
    long total = cents * quantity;
    total -= total * off / 100;
    total -= total * rebate(quantity) / 100;
    printf("total %ld.%02ld (coupon %s, %d %% off)\n", total / 100, total % 100, label, off);
    free(label);
    return 0;
}
